package org.gongkai.litigation.casefile.state;

import java.util.UUID;

import org.gongkai.litigation.course.CaseCourse;

/** A case in which something runs. */
public record RunningCase(UUID id, CaseCourse course) {}
