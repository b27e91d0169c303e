/** Lessons, the quiz and the score sheet. */
import { z } from 'zod';
import {
  classroomSchema,
  goalResultSchema,
  learnerSchema,
  lessonSetupSchema,
  quizQuestionSchema,
} from '../model/classroom';
import { call, fileSchema, id, nothing, path } from './terms';

/** A learner's name as somebody types it. */
const learner = z.string().trim().min(1).max(60);

export const classroomCalls = {
  /** Lessons, also those of the trainer's folder, and what everybody reached. */
  'classroom.show': call(nothing, classroomSchema),
  /** Where the trainer's own lessons lie; `null` for none. Refused when it is no folder that can be read. */
  'classroom.folder': call(z.object({ path: path.nullable() }), classroomSchema),
  /** Makes the PCs and packages of a lesson anew; PCs of the learner's former attempt go to the trash. */
  'classroom.begin': call(z.object({ learner, lesson: id }), lessonSetupSchema),
  /** Whether the learner did what the lesson asks; the explanation comes with the last goal. */
  'classroom.check': call(
    z.object({ learner, lesson: id, answers: z.record(id, id) }),
    z.object({ goals: z.array(goalResultSchema), explanation: z.array(z.string()).nullable() }),
  ),
  /** A new question: a package that was just made, and a PC that is made up. */
  'classroom.ask': call(nothing, quizQuestionSchema),
  /** Each question is scored once. `reason` is what the engine tells of the outcome. */
  'classroom.guess': call(
    z.object({ learner, questionId: id, choice: id }),
    z.object({
      correct: z.boolean(),
      rightName: z.string(),
      reason: z.string(),
      unconfirmed: z.array(z.string()),
      score: learnerSchema.shape.quiz.unwrap(),
    }),
  ),
  /** The score sheet of everybody as CSV. */
  'classroom.scores': call(nothing, fileSchema),
  /** A lesson as a file that a trainer can change; a built-in one under an identifier of its own. */
  'classroom.example': call(z.object({ lesson: id }), fileSchema),
  /** Forgets a learner, or everybody: progress is gone for good, their PCs are in the trash. */
  'classroom.reset': call(z.object({ learner: learner.nullable() }), classroomSchema),
} as const;
