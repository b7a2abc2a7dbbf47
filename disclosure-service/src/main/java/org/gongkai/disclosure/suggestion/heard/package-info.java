/** What others hear of steps of suggestions. */
package org.gongkai.disclosure.suggestion.heard;
