/** Inspections of bodies over HTTP. */
package org.gongkai.disclosure.web.inspection;
