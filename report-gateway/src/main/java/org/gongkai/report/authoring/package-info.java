/** The authoring of a report: how far it has come, the steps that led there, its texts and explanations. */
package org.gongkai.report.authoring;
