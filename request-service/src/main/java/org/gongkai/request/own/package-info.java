/** What applicants do about their own applications, with the number and the query code (申请人自行办理). */
package org.gongkai.request.own;
