/** Checks of figures that take more than an equation. */
package org.gongkai.report.check.figure;
