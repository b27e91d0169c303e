/**
 * The one contract between the engine and whoever shows it. Each call is declared once with its schemas;
 * Electron's IPC and the loopback host are generated from it by one small adapter each, and both validate
 * every argument with the `input` schema before the engine sees it. An unknown call is an error in every host.
 */
import { z } from 'zod';
import { audiences, distributions, storyRoutes } from './model/choices';
import {
  classroomSchema,
  goalResultSchema,
  learnerSchema,
  lessonSetupSchema,
  quizQuestionSchema,
} from './model/classroom';
import { diagnosisSchema } from './model/diagnosis';
import { explainedSectionSchema } from './model/explanation';
import { galleryTileSchema, pictureScaleSchema, pictureThemeSchema } from './model/gallery';
import { certificateSchema, inspectionSchema, problemSchema } from './model/inspection';
import { labKindSchema, labMadeSchema, testSignedSchema } from './model/lab';
import {
  failureSchema,
  logLineSchema,
  logMarksSchema,
  logQuerySchema,
  logSectionSchema,
  logSummarySchema,
  sectionFilterSchema,
} from './model/log-view';
import { matrixSchema } from './model/matrix';
import { pcDetailsSchema, pcSwitchesSchema, trashedPcSchema } from './model/pc-document';
import { readinessSchema } from './model/readiness';
import { promptAnswerSchema, promptSchema, stagingResultSchema } from './model/simulation';
import { pcDeviceSchema, plugInSchema, storePackageSchema } from './model/store-document';
import { storySchema } from './model/story';
import { matchSchema, rebuiltPcSchema, reportFormats } from './model/support';
import { categories } from './model/verdict';
import { changeSchema, whatIfSchema } from './model/what-if';

const id = z.string().min(1).max(200);
const path = z.string().min(1).max(32_767);
const thumbprint = z.string().regex(/^[0-9A-F]{40}$/);
const store = z.enum(['trusted', 'disallowed', 'root']);
/** A learner's name as somebody types it. */
const learner = z.string().trim().min(1).max(60);
const architecture = z.enum(['amd64', 'x86', 'arm64', 'arm', 'ia64']);

/** A file that the person is given: its proposed name and its bytes in base64. */
export const fileSchema = z.object({ fileName: z.string(), base64: z.string() });

/** A file or folder that the person gave: a path on this computer, or what an upload was stored as. */
export const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('path'), path }),
  z.object({ kind: z.literal('upload'), uploadId: id }),
]);

export const pcSchema = z.object({
  id,
  name: z.string().max(200),
  windows: z.string(),
  windowsName: z.string(),
  architecture: z.enum(['amd64', 'x86', 'arm64', 'arm', 'ia64']),
  user: z.enum(['admin', 'standard']),
  staged: z.number().int(),
  /** Folder on disk, for the person who wants to copy it. */
  folder: z.string(),
});

const storeEntrySchema = z.object({
  certificate: certificateSchema,
  /** Why this entry can have no effect where it is, or `null`. */
  warning: z.string().nullable(),
});

export const trustSchema = z.object({
  trusted: z.array(storeEntrySchema),
  disallowed: z.array(storeEntrySchema),
  root: z.array(storeEntrySchema),
  /** Undoes the change that was just made; `null` when nothing was changed. */
  undoId: id.nullable(),
});

/** Where certificates are taken from. */
const certificatesFrom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('path'), path }),
  z.object({ kind: z.literal('upload'), uploadId: id }),
  z.object({ kind: z.literal('package'), inspectionId: id, packageIndex: z.number().int().min(0) }),
  /** Moves entries of another store of the same PC. */
  z.object({ kind: z.literal('store'), store, thumbprints: z.array(thumbprint).min(1).max(10_000) }),
]);
/** One source, or several at once: one change, which one undo takes back. */
const certificatesFromAll = z.union([certificatesFrom, z.array(certificatesFrom).min(1).max(5_000)]);
/** Entries of a store. */
const storeEntries = z.object({ store, thumbprints: z.array(thumbprint).min(1).max(10_000) });

/** What a certificate viewer shows: General, Details and Certification Path. */
export const certificateDetailsSchema = z.object({
  certificate: certificateSchema,
  /** Purposes in words, as the General tab lists them. */
  purposes: z.array(z.string()),
  /** Version, serial number, algorithms, extensions, thumbprint: name and value as text, in Windows' order. */
  fields: z.array(z.object({ name: z.string(), value: z.string(), critical: z.boolean() })),
  /** Leaf last, as the Certification Path tab draws it. */
  path: z.array(z.object({ certificate: certificateSchema, status: z.string(), ok: z.boolean() })),
  status: z.string(),
  der: z.string(),
});

export const installStateSchema = z.object({
  runId: id,
  pcId: id,
  inf: z.string(),
  /** The question that waits for an answer; `null` once the run has ended. */
  prompt: promptSchema.nullable(),
  result: stagingResultSchema.nullable(),
  /** The log section of this run as far as it has been written. */
  log: z.string(),
});

/** Which cells a matrix has. */
export const matrixRequestSchema = z.object({
  inspectionId: id,
  /** Saved PCs. */
  pcIds: z.array(id).max(500),
  /** PCs that are made up for the matrix. */
  fresh: z.array(z.object({ windows: id, architecture })).max(500),
  users: z
    .array(z.enum(['admin', 'standard']))
    .min(1)
    .max(2),
});

/** Which tiles a gallery has: those of the cells of a matrix, each, or one for all that show the same window. */
export const galleryRequestSchema = matrixRequestSchema.extend({ each: z.boolean() });

/** On which PCs and for whom the matrix is shown. */
export const matrixChoiceSchema = z.object({
  /** Saved PCs that are not wanted: a PC that is created later is. */
  leftOut: z.array(id).max(10_000).readonly(),
  /** Releases of PCs that are made up; `null` for every one, those that a later version brings included. */
  windows: z.array(id).max(500).readonly().nullable(),
  architectures: z.array(architecture).max(5).readonly(),
  users: matrixRequestSchema.shape.users.readonly(),
});

/** For whom, how and on which Windows a package is checked for release; `null` leaves it to the package. */
export const readinessRequestSchema = z.object({
  inspectionId: id,
  /** Its architecture counts, and in an organisation or a lab its certificates. */
  pcId: id,
  windows: z.array(id).min(1).max(100),
  audience: z.enum(audiences).nullable(),
  distribution: z.enum(distributions).nullable(),
  kernelMode: z.boolean().nullable(),
  /** Another open source: the release before. */
  previousId: id.nullable(),
});

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  pcId: id.nullable(),
  /** Absent until the person has chosen. */
  matrix: matrixChoiceSchema.exactOptional(),
});

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
const nothing = z.object({});
const lineNumber = z.number().int().min(1);
const sectionIndex = z.number().int().min(0);

/** Where a log is taken from: a file, an archive or folder of logs, pasted text, or a simulated PC's own log. */
export const logSourceSchema = z.discriminatedUnion('kind', [
  ...sourceSchema.options,
  z.object({ kind: z.literal('text'), text: z.string().min(1).max(500_000) }),
  z.object({ kind: z.literal('pc'), pcId: id }),
]);

/** A log that is open. */
export const openedLogSchema = z.object({
  logId: id,
  /** What a person calls it: its file name, `Pasted text`, or the PC's name. */
  name: z.string(),
  /** Where it lies; `null` for text, uploads and members of archives. */
  path: z.string().nullable(),
  /** The member of the archive or folder that was opened, and all that could be; `null` and empty for a single file. */
  member: z.string().nullable(),
  members: z.array(z.string()),
  /** Whether it can be followed while it grows. */
  canFollow: z.boolean(),
  summary: logSummarySchema,
});

/** Where something of the lab's goes: a folder, a file to save, or a new PC of that Windows that has what it needs. */
const labTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folder'), path }),
  z.object({ kind: z.literal('zip') }),
  z.object({ kind: z.literal('pc'), windows: id }),
]);

/** The new PC, and where the package lies. */
const preparedSchema = z.object({ pcId: id, path });

export const api = {
  'app.info': call(
    nothing,
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'loopback']),
      /** The host can show the system's own open dialog. */
      canBrowse: z.boolean(),
      /** Prompts open as their own windows; else the renderer lays them over the page. */
      promptWindows: z.boolean(),
      /** Packages named on the command line. */
      openPaths: z.array(z.string()),
    }),
  ),
  /** Versions, and where the app keeps its files: what somebody who reports a fault is asked for. */
  'app.about': call(
    nothing,
    z.object({
      versions: z.array(z.object({ name: z.string(), version: z.string() })),
      dataFolder: z.string(),
      /** What went wrong inside is written there and never sent; `null` where the host keeps none. */
      crashLog: z.object({ path: z.string(), bytes: z.number().int().nonnegative() }).nullable(),
    }),
  ),
  'settings.get': call(nothing, settingsSchema),
  'settings.set': call(settingsSchema.partial(), settingsSchema),
  /** The system's open dialog; `paths` is empty when the person cancelled. Only when `canBrowse`. */
  'package.browse': call(
    z.object({ what: z.enum(['file', 'folder', 'certificate']) }),
    z.object({ paths: z.array(path) }),
  ),
  /** Reads the source and judges its packages for a PC. Progress comes as `progress` events with `jobId`. */
  'package.open': call(
    z.object({ source: sourceSchema, pcId: id, jobId: id }),
    z.object({ inspectionId: id, inspection: inspectionSchema }),
  ),
  'package.cancel': call(z.object({ jobId: id }), nothing),
  /** The same package on another PC, or after trust changed. Read again only for another architecture. */
  'package.judge': call(z.object({ inspectionId: id, pcId: id }), z.object({ inspection: inspectionSchema })),
  /** How each altered file was altered. The source is read anew; what else is open is searched for the right files. */
  'package.diagnose': call(z.object({ inspectionId: id }), z.object({ diagnoses: z.array(diagnosisSchema) })),
  /** A ZIP of the source with originals in place of altered files. Refused when nothing can be repaired. */
  'package.repair': call(z.object({ inspectionId: id }), fileSchema),
  'package.close': call(z.object({ inspectionId: id }), nothing),
  /** `problems` tells which files of PCs were found damaged and where they were put aside. */
  'pc.list': call(nothing, z.object({ pcs: z.array(pcSchema), problems: z.array(problemSchema) })),
  'pc.get': call(z.object({ pcId: id }), pcDetailsSchema),
  /** Renames a PC, changes its user or its switches. An impossible PC is refused with every reason. */
  'pc.update': call(
    z.object({
      pcId: id,
      user: z.enum(['admin', 'standard']).optional(),
      name: z.string().min(1).max(200).optional(),
      switches: pcSwitchesSchema.partial().optional(),
    }),
    pcSchema,
  ),
  'pc.create': call(
    z.object({
      windows: id,
      architecture: architecture.optional(),
      name: z.string().min(1).max(200).optional(),
      user: z.enum(['admin', 'standard']).optional(),
      switches: pcSwitchesSchema.partial().optional(),
    }),
    pcSchema,
  ),
  'pc.duplicate': call(z.object({ pcId: id, name: z.string().min(1).max(200).optional() }), pcSchema),
  /** As it was created: no certificates, packages, devices or log. `pc.restore` undoes it, as it does `pc.delete`. */
  'pc.reset': call(z.object({ pcId: id }), trashedPcSchema),
  'pc.delete': call(z.object({ pcId: id }), trashedPcSchema),
  'pc.trash': call(nothing, z.object({ trashed: z.array(trashedPcSchema) })),
  'pc.restore': call(z.object({ trashId: id }), pcSchema),
  'pc.export': call(z.object({ pcId: id }), fileSchema),
  'pc.import': call(
    z.object({ source: sourceSchema }),
    z.object({ pc: pcSchema, problems: z.array(problemSchema) }),
  ),
  /** Shows a PC's folder that lies elsewhere among the PCs; nothing is copied. */
  'pc.link': call(z.object({ path }), pcSchema),
  /** Stages a package on a PC up to its first prompt or its end. `packageIndex` counts `inspection.packages`. */
  'install.start': call(
    z.object({ inspectionId: id, packageIndex: z.number().int().min(0), pcId: id }),
    installStateSchema,
  ),
  'install.get': call(z.object({ runId: id }), installStateSchema),
  'install.answer': call(z.object({ runId: id, answer: promptAnswerSchema }), installStateSchema),
  'trust.list': call(z.object({ pcId: id }), trustSchema),
  /** Adds certificates to a store: from a file (DER, PEM, P7B, or a signed file's signer), or a package's signer. */
  'trust.add': call(z.object({ pcId: id, store, from: certificatesFromAll }), trustSchema),
  'trust.remove': call(storeEntries.extend({ pcId: id }), trustSchema),
  /** Takes back the change that gave `undoId`, once, as long as the app runs. */
  'trust.undo': call(z.object({ pcId: id, undoId: id }), trustSchema),
  'trust.export': call(
    z.object({
      pcId: id,
      store,
      thumbprints: z.array(thumbprint).min(1).max(10_000),
      format: z.enum(['der', 'pem', 'p7b', 'sst']),
    }),
    fileSchema,
  ),
  /** Which of the packages that are open would change category by such a `trust.add`, or by these removals. */
  'trust.preview': call(
    z.union([
      z.object({ pcId: id, store, from: certificatesFromAll }),
      z.object({ pcId: id, remove: z.array(storeEntries).min(1).max(100) }),
    ]),
    z.object({
      certificates: z.array(certificateSchema),
      changes: z.array(
        z.object({
          inspectionId: id,
          inf: z.string(),
          before: z.enum(categories),
          after: z.enum(categories),
        }),
      ),
    }),
  ),
  /** A certificate of a PC's stores, or of a package that is open, judged on that PC. */
  'certificate.get': call(
    z.object({ pcId: id, thumbprint, inspectionId: id.optional() }),
    certificateDetailsSchema,
  ),
  'store.list': call(z.object({ pcId: id }), z.object({ packages: z.array(storePackageSchema) })),
  /** Refused while a device runs on the package, unless forced; `undoId` brings it back. */
  'store.delete': call(
    z.object({ pcId: id, publishedName: id, force: z.boolean().optional() }),
    z.object({
      code: z.string(),
      text: z.string(),
      devices: z.array(z.string()),
      undoId: id.nullable(),
      /** What is unconfirmed of the section that the log tells of it. */
      unconfirmed: z.array(z.string()),
    }),
  ),
  'store.restore': call(z.object({ pcId: id, undoId: id }), nothing),
  /** The package's files as a ZIP; the record alone as JSON where its files are not kept. */
  'store.export': call(z.object({ pcId: id, publishedName: id }), fileSchema),
  'device.list': call(z.object({ pcId: id }), z.object({ devices: z.array(pcDeviceSchema) })),
  /** Plugs hardware in: the best staged package is installed silently, and every candidate says why it lost. */
  'device.plugIn': call(
    z.object({
      pcId: id,
      name: z.string().max(500).optional(),
      instanceId: z.string().max(400).optional(),
      hardwareIds: z.array(z.string().min(1).max(400)).min(1).max(64),
      compatibleIds: z.array(z.string().min(1).max(400)).max(64),
      searchAgain: z.boolean().optional(),
    }),
    plugInSchema,
  ),
  'device.remove': call(z.object({ pcId: id, instanceId: z.string().min(1).max(400) }), nothing),
  /** One open source on many PCs: saved ones by id, others by Windows and architecture. */
  'matrix.run': call(matrixRequestSchema, z.object({ matrix: matrixSchema })),
  'matrix.export': call(matrixRequestSchema.extend({ format: z.enum(['csv', 'json', 'html']) }), fileSchema),
  /** What one cell stands for: the prompt that a person would meet, and the log of each way through it. */
  'matrix.cell': call(
    matrixRequestSchema.extend({ key: id, inf: z.string(), user: z.enum(['admin', 'standard']) }),
    z.object({
      prompt: promptSchema.nullable(),
      runs: z.array(
        z.object({ answer: promptAnswerSchema.nullable(), result: stagingResultSchema, log: z.string() }),
      ),
    }),
  ),
  /** Every window that an open source makes Windows show, and where nobody is asked. Nothing is changed. */
  'gallery.show': call(
    galleryRequestSchema,
    z.object({ tiles: z.array(galleryTileSchema), problems: matrixSchema.shape.problems }),
  ),
  /** Pictures of those windows: one as PNG, all as ZIP, or in a report with checks and log. The host takes them. */
  'gallery.export': call(
    galleryRequestSchema.extend({
      format: z.enum(['png', 'zip', 'html', 'pdf']),
      /** Name of the only tile that is wanted; `null` for all. PNG needs one. */
      tile: id.nullable(),
      scale: pictureScaleSchema,
      theme: pictureThemeSchema,
    }),
    fileSchema,
  ),
  /**
   * How installing one package would go for the person at a PC, scene by scene. Nothing is changed on the PC. Without
   * `answer` the story ends at its prompt.
   */
  'story.tell': call(
    z.object({
      inspectionId: id,
      packageIndex: z.number().int().min(0),
      pc: z.union([z.object({ pcId: id }), z.object({ windows: id, architecture })]),
      user: z.enum(['admin', 'standard']).optional(),
      route: z.enum(storyRoutes),
      answer: promptAnswerSchema.optional(),
    }),
    storySchema,
  ),
  /** Whether the packages of an open source are ready for release, which signature would do, and how its keys stand. */
  'ready.check': call(readinessRequestSchema, readinessSchema),
  'ready.export': call(readinessRequestSchema.extend({ format: z.enum(['html', 'json']) }), fileSchema),
  /** One package on a PC, today and with some things otherwise. Nothing is changed. */
  'whatIf.try': call(
    z.object({
      inspectionId: id,
      packageIndex: z.number().int().min(0),
      pcId: id,
      changes: z.array(changeSchema).max(20),
      answer: z.enum(['yes', 'no']),
    }),
    whatIfSchema,
  ),
  'lab.kinds': call(nothing, z.object({ kinds: z.array(labKindSchema) })),
  /** Makes a package of a kind from the sample driver, or from a package that is open, which is copied. */
  'lab.make': call(
    z.object({
      kind: id,
      inspectionId: id.nullable(),
      /** Common name of the signer; `null` for the kind's own. */
      publisher: z.string().max(200).nullable(),
      machine: z.enum(['amd64', 'x86', 'arm64']),
      to: labTargetSchema,
    }),
    z.object({ made: labMadeSchema, file: fileSchema.nullable(), prepared: preparedSchema.nullable() }),
  ),
  /** Test-signs a copy of a package that is open. Keys are kept by nobody but the person, encrypted. */
  'lab.sign': call(
    z.object({
      inspectionId: id,
      signer: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('new'),
          name: z.string().max(200),
          passphrase: z.string().max(1000).nullable(),
        }),
        z.object({
          kind: z.literal('pfx'),
          base64: z.string().max(1_500_000),
          passphrase: z.string().max(1000),
        }),
      ]),
      /** Words of inf2cat's list; `null` for the usual ones. */
      systems: z.array(id).min(1).max(100).nullable(),
      timestamp: z.boolean(),
      pageHashes: z.boolean(),
      sha1: z.boolean(),
      to: labTargetSchema,
    }),
    z.object({ result: testSignedSchema, file: fileSchema.nullable(), prepared: preparedSchema.nullable() }),
  ),
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
  'log.read': call(z.object({ pcId: id }), z.object({ path: z.string(), text: z.string() })),
  /**
   * Answers as soon as the first sections are known; `log` events tell of the rest, `progress` events with `jobId` of
   * the bytes, and `package.cancel` stops the reading. Of an archive or folder the likeliest log is opened unless
   * `member` names another. Refused when it is no log.
   */
  'log.open': call(
    z.object({ source: logSourceSchema, member: z.string().max(32_767).exactOptional(), jobId: id }),
    openedLogSchema,
  ),
  'log.summary': call(z.object({ logId: id }), logSummarySchema),
  /** The `count` sections from the `from`-th of those that the filter leaves, in the log's order; `total` of these. */
  'log.sections': call(
    z.object({
      logId: id,
      from: z.number().int().min(0),
      count: z.number().int().min(0).max(1000),
      filter: sectionFilterSchema.exactOptional(),
    }),
    z.object({ sections: z.array(logSectionSchema), total: z.number().int() }),
  ),
  /** Both included, at most 2,000 at once; fewer at the end. */
  'log.lines': call(
    z.object({ logId: id, from: lineNumber, to: lineNumber }),
    z.object({ lines: z.array(logLineSchema) }),
  ),
  /** Lines after `after`, up to `limit`; go on with `after: searchedTo` until `done`. A search that fails says why. */
  'log.search': call(
    z.object({
      logId: id,
      query: logQuerySchema,
      after: z.number().int().min(0).exactOptional(),
      limit: z.number().int().min(1).max(10_000),
    }),
    z.object({
      lines: z.array(z.number().int()),
      searchedTo: z.number().int(),
      done: z.boolean(),
      problem: problemSchema.nullable(),
    }),
  ),
  'log.explain': call(z.object({ logId: id, section: sectionIndex }), explainedSectionSchema),
  /** Sections that failed, explained, the latest first and `limit` at most; `total` of them. */
  'log.failures': call(
    z.object({ logId: id, limit: z.number().int().min(0).max(500) }),
    z.object({ failures: z.array(failureSchema), total: z.number().int() }),
  ),
  /** Reads what is appended to the file from now on, and tells of it by `log` events. */
  'log.follow': call(z.object({ logId: id, on: z.boolean() }), z.object({ following: z.boolean() })),
  'log.close': call(z.object({ logId: id }), nothing),
  /** The person's bookmarks and notes in a log. They are kept with the PCs, by what the log begins with. */
  'log.marks': call(z.object({ logId: id }), z.object({ marks: logMarksSchema })),
  'log.mark': call(z.object({ logId: id, marks: logMarksSchema }), nothing),
  /** Lines as a file of their own; 200,000 at most. */
  'log.export': call(
    z.object({ logId: id, from: lineNumber, to: lineNumber, redact: z.boolean() }),
    fileSchema,
  ),
  /** A page to send: the question, what was found, the lines that prove it, and who can do what. */
  'log.report': call(
    z.object({
      logId: id,
      sections: z.array(sectionIndex).min(1).max(50),
      question: z.string().max(4000),
      format: z.enum(reportFormats),
      redact: z.boolean().default(true),
      inspectionId: id.exactOptional(),
    }),
    fileSchema,
  ),
  /** The PC that wrote the log, as far as it tells; `section` also says who asked and what was trusted then. */
  'log.rebuild': call(z.object({ logId: id, section: sectionIndex.exactOptional() }), rebuiltPcSchema),
  /** Whether an open package explains a section: the one named, else the latest failure that speaks of a package. */
  'log.match': call(
    z.object({ logId: id, inspectionId: id, section: sectionIndex.exactOptional() }),
    matchSchema,
  ),
} as const;

export type Api = typeof api;
export type CallName = keyof Api;
export type CallInput<N extends CallName> = z.input<Api[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Api[N]['output']>;

/** What the engine tells without being asked. */
export const eventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    jobId: id,
    phase: z.enum(['reading', 'extracting', 'hashing', 'verifying']),
    /** Bytes; `total` is 0 while unknown. */
    done: z.number(),
    total: z.number(),
    file: z.string(),
  }),
  /** State on disk changed, through this window or another: read it again. */
  z.object({
    kind: z.literal('changed'),
    what: z.enum(['pc', 'trust', 'log', 'install', 'device']),
    pcId: id,
    runId: id.optional(),
  }),
  /**
   * An open package on disk: it changed or came back and was read again, which "package.judge" then tells; it is gone, or
   * cannot be read any more, and what was known of it stays.
   */
  z.object({
    kind: z.literal('package'),
    inspectionId: id,
    state: z.enum(['changed', 'returned', 'gone', 'unreadable']),
    at: z.string(),
    /** Why it cannot be read. */
    message: z.string().nullable(),
  }),
  /** An open log: more of it was read, it was read to its end, it grew, another took its place, or reading failed. */
  z.object({
    kind: z.literal('log'),
    logId: id,
    state: z.enum(['reading', 'complete', 'grown', 'replaced', 'stopped']),
    summary: logSummarySchema,
    /** Why reading stopped. */
    message: z.string().nullable(),
  }),
  /** The host was asked to open packages (second instance, drop on the icon). */
  z.object({ kind: z.literal('open'), paths: z.array(path) }),
]);
export type PreflightEvent = z.infer<typeof eventSchema>;

/** A failed call: what the person is told. `code` is stable; `message` names the file, the place and what to do. */
export interface CallError {
  readonly code: string;
  readonly message: string;
}

/** What the engine implements, and what `window.preflight` offers in every host. */
export interface PreflightApi {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** Returns the function that stops listening. */
  subscribe(listener: (event: PreflightEvent) => void): () => void;
}

/** `window.preflight`: the contract, and how this host takes what is dropped. */
export interface PreflightBridge extends PreflightApi {
  /** Turns dropped or chosen entries into sources: real paths in Electron, uploads on loopback. */
  takeDrop(data: DataTransfer, watch?: TakeWatch): Promise<readonly TakenSource[]>;
  takeFiles(files: FileList, watch?: TakeWatch): Promise<readonly TakenSource[]>;
}

/** Who waits while a page hands files over to its host: told bytes so far and in all (0 while unknown), and may stop it. */
export interface TakeWatch {
  readonly signal: AbortSignal;
  onProgress(progress: { readonly done: number; readonly total: number; readonly file: string }): void;
}

export interface TakenSource {
  readonly name: string;
  readonly source: z.infer<typeof sourceSchema>;
}

export type Source = z.infer<typeof sourceSchema>;
export type PcSummary = z.infer<typeof pcSchema>;
export type TrustStores = z.infer<typeof trustSchema>;
export type CertificatesFrom = z.output<typeof certificatesFrom>;
export type StoreEntry = z.infer<typeof storeEntrySchema>;
export type CertificateDetails = z.infer<typeof certificateDetailsSchema>;
export type MatrixChoice = z.infer<typeof matrixChoiceSchema>;
export type GalleryRequest = z.infer<typeof galleryRequestSchema>;
export type MatrixRequest = z.infer<typeof matrixRequestSchema>;
export type ReadinessRequest = z.infer<typeof readinessRequestSchema>;
export type LogSourceChoice = z.infer<typeof logSourceSchema>;
export type OpenedLog = z.infer<typeof openedLogSchema>;
export type SavedFile = z.infer<typeof fileSchema>;
export type InstallState = z.infer<typeof installStateSchema>;
export type Settings = z.infer<typeof settingsSchema>;
