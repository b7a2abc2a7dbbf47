/** Terms that the law sets for items. */
package org.gongkai.disclosure.life.term;
