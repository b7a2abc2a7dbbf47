/** Whether registers say what the official report of their year says, cell by cell. */
package org.gongkai.report.agreement;
