/** What is to be done (待办). */
package org.gongkai.request.worklist;
