/** Suggestions over HTTP: by anybody, and by the office. */
package org.gongkai.disclosure.web.suggestion;
