/** A PDF as lines: characters by height or by the rules around them, without the heads and feet of its pages. */
package org.gongkai.formats.read.source.pdf;
