/** Who handles an application, and what units of the body were asked for it. */
package org.gongkai.request.life.assignment;
