/** The report in every format, all from one printed model. */
package org.gongkai.formats.print;
