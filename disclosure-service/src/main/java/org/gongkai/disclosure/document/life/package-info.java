/** What becomes of documents after they are made: revised, replaced, repealed, extended, interpreted, cleaned up. */
package org.gongkai.disclosure.document.life;
