/** The classroom: lessons, what counts as done, the questions of the quiz and the score sheet. Pure. */
export { checkGoals, type Observed } from './check-goals';
export { builtInLessons } from './lessons';
export { type Foreseen, questionOf, rightAnswer } from './question';
export { readLesson } from './read-lesson';
export { scoreSheet } from './score-sheet';
