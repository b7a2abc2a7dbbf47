/** The form of an application (申请表): what Art. 29 para. 2 of the Regulations asks for, as the applicant has written it. */
package org.gongkai.request.submission.form;
