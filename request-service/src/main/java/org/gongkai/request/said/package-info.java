/** How codes are called in what is said to people. */
package org.gongkai.request.said;
