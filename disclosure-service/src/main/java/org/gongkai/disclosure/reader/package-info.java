/** Who reads what is public. */
package org.gongkai.disclosure.reader;
