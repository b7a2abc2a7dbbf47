/** Lines that belong together: titles, headings, paragraphs, and what stands around a report on its page. */
package org.gongkai.formats.read.text;
