/** The processing fee in the life of an application: what was asked for, what came in, and what may become of it. */
package org.gongkai.request.life.fee;
