/** Checks of what the texts say. */
package org.gongkai.report.check.text;
