/** The way of a report from draft to publication, and by when it has to be gone. */
package org.gongkai.report.workflow;
