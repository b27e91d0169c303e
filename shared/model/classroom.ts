/** The classroom: lessons as files and as pages, what a learner reached, and the questions of the quiz. */
import { z } from 'zod';
import { promptAnswerSchema, stagingResultSchema } from './simulation';
import { categories } from './verdict';

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'use small letters, digits and hyphens');
const sentence = z.string().min(1).max(2000);
const paragraphs = z.array(sentence).max(20);

/** What a question may be about. `ending` and `loads` suppose that the person says yes wherever Windows asks. */
export const questionAbouts = ['category', 'question', 'ending', 'loads', 'code'] as const;

const place = { package: name, pc: name.optional() };
const goalSchema = z.discriminatedUnion('type', [
  /** One installation from its start to its end in which all of this holds. */
  z.strictObject({
    type: z.literal('run'),
    says: sentence,
    ...place,
    outcome: stagingResultSchema.shape.outcome.optional(),
    /** Whether Windows asked anything. */
    asked: z.boolean().optional(),
    answer: promptAnswerSchema.optional(),
    loads: z.boolean().optional(),
    /** Another package of the lesson that was installed on the same PC before. */
    after: name.optional(),
  }),
  /** Whether the certificate of the package's signer lies in a store. */
  z.strictObject({
    type: z.literal('store'),
    says: sentence,
    ...place,
    store: z.enum(['trusted', 'disallowed']),
    holds: z.boolean(),
  }),
  /** The package's category on the PC as the PC is now. */
  z.strictObject({ type: z.literal('category'), says: sentence, ...place, category: z.enum(categories) }),
  /** A question of the lesson that was answered right; the engine works out what is right. */
  z.strictObject({ type: z.literal('answer'), says: sentence, question: name }),
]);

/** A lesson as a file: `driver-preflight/lesson@1`. */
export const lessonSchema = z.strictObject({
  schema: z.literal('driver-preflight/lesson@1'),
  id: name,
  title: z.string().min(1).max(100),
  text: paragraphs.min(1),
  task: sentence,
  hint: sentence,
  /** Shown when every goal is reached. */
  explanation: paragraphs.min(1),
  /** For whoever presents it. */
  notes: paragraphs,
  /** New simulated PCs with 64-bit Windows, whose stores hold what the packages' kinds need. */
  pcs: z
    .array(
      z.strictObject({
        id: name,
        windows: z.string().max(60),
        user: z.enum(['admin', 'standard']).optional(),
      }),
    )
    .min(1)
    .max(4),
  packages: z
    .array(
      z.strictObject({
        id: name,
        name: z.string().min(1).max(60),
        /** A kind of the lab. */
        kind: z.string().max(60),
        /** Signed with the certificate of that package, which stands before it; suits kinds with a plain signature. */
        signedAs: name.optional(),
      }),
    )
    .min(1)
    .max(8),
  questions: z
    .array(z.strictObject({ id: name, text: sentence, ...place, about: z.enum(questionAbouts) }))
    .max(10),
  goals: z.array(goalSchema).min(1).max(12),
});

const choiceSchema = z.object({ id: z.string(), name: z.string() });

export const lessonPageSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.array(z.string()),
  task: z.string(),
  hint: z.string(),
  notes: z.array(z.string()),
  packages: z.array(choiceSchema),
  questions: z.array(z.object({ id: z.string(), text: z.string(), choices: z.array(choiceSchema) })),
  /** From a trainer's folder. */
  own: z.boolean(),
});

export const lessonResultSchema = z.object({
  lesson: z.string(),
  title: z.string(),
  result: z.enum(['begun', 'tried', 'done']),
  /** ISO 8601: of the latest attempt, or of the moment at which it was done. */
  at: z.string(),
  /** From its beginning to `at`. */
  seconds: z.number().int().min(0),
});

export const quizScoreSchema = z.object({
  asked: z.number().int().min(0),
  right: z.number().int().min(0),
  at: z.string(),
  seconds: z.number().int().min(0),
});

/** One person in the classroom; `pcs` were made for their lessons. */
export const learnerSchema = z.object({
  name: z.string(),
  results: z.array(lessonResultSchema),
  quiz: quizScoreSchema.nullable(),
  pcs: z.array(z.object({ lesson: z.string(), pcId: z.string() })),
});

export const classroomSchema = z.object({
  /** The trainer's folder. */
  folder: z.string().nullable(),
  lessons: z.array(lessonPageSchema),
  /** Files of the folder that are no lesson: file, place and what to do. */
  problems: z.array(z.object({ file: z.string(), message: z.string() })),
  learners: z.array(learnerSchema.pick({ name: true, results: true, quiz: true })),
});

/** A lesson that was set up: its PCs, and where its packages lie. */
export const lessonSetupSchema = z.object({
  pcs: z.array(z.object({ id: z.string(), pcId: z.string(), name: z.string() })),
  packages: z.array(z.object({ id: z.string(), name: z.string(), path: z.string() })),
});

export const goalResultSchema = z.object({ says: z.string(), reached: z.boolean(), seen: z.string() });

export const quizQuestionSchema = z.object({
  questionId: z.string(),
  /** The package, the PC and what is asked. */
  packageName: z.string(),
  description: z.string(),
  kind: z.string(),
  windows: z.string(),
  windowsName: z.string(),
  user: z.enum(['admin', 'standard']),
  text: z.string(),
  choices: z.array(choiceSchema),
});

export type Lesson = z.infer<typeof lessonSchema>;
export type LessonGoal = Lesson['goals'][number];
export type LessonPage = z.infer<typeof lessonPageSchema>;
export type LessonResult = z.infer<typeof lessonResultSchema>;
export type Learner = z.infer<typeof learnerSchema>;
export type Classroom = z.infer<typeof classroomSchema>;
export type LessonSetup = z.infer<typeof lessonSetupSchema>;
export type GoalResult = z.infer<typeof goalResultSchema>;
export type QuizQuestion = z.infer<typeof quizQuestionSchema>;
export type QuestionAbout = (typeof questionAbouts)[number];
export type Choice = z.infer<typeof choiceSchema>;
