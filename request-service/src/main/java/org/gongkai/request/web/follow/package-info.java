/** What all resources share on which the public follows what is its own. */
package org.gongkai.request.web.follow;
