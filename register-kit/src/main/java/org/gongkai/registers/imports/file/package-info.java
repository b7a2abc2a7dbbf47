/** A file that was sent for import, and how it is to be taken. */
package org.gongkai.registers.imports.file;
