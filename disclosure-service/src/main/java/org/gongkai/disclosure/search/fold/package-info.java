/** The one form in which texts and questions are compared: width, case, script and signs folded, character by character. */
package org.gongkai.disclosure.search.fold;
