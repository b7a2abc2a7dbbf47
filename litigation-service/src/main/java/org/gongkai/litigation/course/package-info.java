/** A case as it stands: one reply or omission and one applicant, its proceedings in their chain, their decisions. */
package org.gongkai.litigation.course;
