/** A stack under everything that can happen to it at once, and what has become of what it acknowledged. */
package org.gongkai.deploy.soak;
