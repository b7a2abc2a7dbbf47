/** Regulations and normative documents over HTTP: what became of them, and lists of those in force and to be cleaned up. */
package org.gongkai.disclosure.web.document;
