/** The form of the annual report (年度报告报表) as data, and the figures that fill it. */
package org.gongkai.form;
