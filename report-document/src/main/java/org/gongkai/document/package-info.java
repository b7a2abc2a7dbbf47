/** The annual report as a value: what is collected, written and checked, and what every format is made from. */
package org.gongkai.document;
