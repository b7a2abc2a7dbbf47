/** What a check looks at, and what it finds. */
package org.gongkai.report.check.evidence;
