/** What the register knows of one applicant: earlier replies, and the items of a month. */
package org.gongkai.request.applicant;
