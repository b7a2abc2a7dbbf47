/** What came of an import: how many rows, what was found wrong with which. */
package org.gongkai.registers.imports.result;
