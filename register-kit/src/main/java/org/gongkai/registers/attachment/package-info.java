/** Files that belong to records: taken in as they come, checked by what they are, sealed, given out again. */
package org.gongkai.registers.attachment;
