/** What of an application has a course of its own, as a look at it shows it: what was asked of whom, and what they have said. */
package org.gongkai.request.web.handling.cases;
