/** What items do to each other: revised, repealed, replaced, interpreted. */
package org.gongkai.disclosure.life.relation;
