/** What is to be done by whom, as everybody at a body sees it. */
package org.gongkai.request.web.worklist;
