/** How the public follows what it has sent: with a number, and the code that was told with it. */
package org.gongkai.request.follow;
