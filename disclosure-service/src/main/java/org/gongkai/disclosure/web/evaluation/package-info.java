/** Evaluations of bodies over HTTP. */
package org.gongkai.disclosure.web.evaluation;
