/** The outcomes of applications, what each asks for, and what the reply of each says of itself. */
package org.gongkai.request.life.outcome;
