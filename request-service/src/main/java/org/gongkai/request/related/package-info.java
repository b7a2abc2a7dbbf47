/** What else was applied for: by the same applicant, and for the same information by others. */
package org.gongkai.request.related;
