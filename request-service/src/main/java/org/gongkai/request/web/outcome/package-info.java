/** What regions see differently about outcomes, and why applications count where they do, over HTTP. */
package org.gongkai.request.web.outcome;
