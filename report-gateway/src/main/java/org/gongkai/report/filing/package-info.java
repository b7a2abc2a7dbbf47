/** Reports that were published elsewhere and are entered by their office (补录): what is official of earlier years. */
package org.gongkai.report.filing;
