/** Official papers: A4 in the manner of GB/T 9704, as PDF and as Word document. Knows no framework. */
package org.gongkai.paper;
