/** Reports at work and their frozen versions: how far each has come, what was signed, what is published, in which order. */
package org.gongkai.report.version;
