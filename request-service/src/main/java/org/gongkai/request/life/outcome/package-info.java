/** The outcomes of applications, and what each asks for. */
package org.gongkai.request.life.outcome;
