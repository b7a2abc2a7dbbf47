/** By when reports are to be published, by law and by earlier dates that regions set. */
package org.gongkai.report.deadline;
