package org.gongkai.litigation.life.table;

/** The steps of cases and of their proceedings, as {@code case-life.csv} and {@code proceeding-life.csv} list them. */
public final class CaseLifeCycle {

    /** Of a case as a whole. */
    public static final StepTable<CaseStage, CaseStep> OF_CASE =
            StepTable.read(CaseLifeCycle.class, "case-life.csv", CaseStage.class, CaseStep.class);

    /** Of a proceeding and its decisions, by the stage of the proceeding. */
    public static final StepTable<ProceedingStage, CaseStep> OF_PROCEEDING =
            StepTable.read(CaseLifeCycle.class, "proceeding-life.csv", ProceedingStage.class, CaseStep.class);

    private CaseLifeCycle() {}
}
